"""Every French sentence that users read, one module per subject."""
