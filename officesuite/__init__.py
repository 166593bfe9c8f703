"""OfficeSuite: the back office of a Japanese small office in one desktop program."""
