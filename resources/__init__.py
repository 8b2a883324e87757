"""What is shipped beside the code: theme, fonts, icons, screens, catalogue; and the only Qt code that the apps share."""
