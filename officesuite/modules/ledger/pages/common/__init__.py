"""What slips and books share on screen: how a line's tax is said and picked."""
