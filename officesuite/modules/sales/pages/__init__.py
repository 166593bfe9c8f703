"""The pages of sales: quotes (見積) and items (商品) on screen. Qt; imported only when a window opens."""
