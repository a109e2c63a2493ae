"""Values and rules of invoicing: no Qt, no input or output, no clock, no text for humans."""
