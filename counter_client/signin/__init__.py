"""Who works at which counter today."""
