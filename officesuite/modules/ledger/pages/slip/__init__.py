"""Transfer slips on screen: the form one types into, the posted entry, and the list of both."""
