"""What waits for a person's decision: values in conflict, events that cannot be used, machines that were copied."""
