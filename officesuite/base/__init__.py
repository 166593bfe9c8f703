"""Ground floor: pure Python that knows neither database, window nor paper."""
