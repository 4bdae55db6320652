"""Names of people and bodies that are written in two ways, or that contradict what is told of them."""
