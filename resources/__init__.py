"""What is shipped beside the code: theme, fonts, icons, screens, catalogue; and the Qt code that the apps share."""
