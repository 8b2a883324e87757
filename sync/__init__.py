"""The office without screens: records, rules, storage and exchange. Imports no Qt."""
