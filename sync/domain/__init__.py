"""Pure rules of the one-stop centre. Standard library only; time and chance are arguments."""
