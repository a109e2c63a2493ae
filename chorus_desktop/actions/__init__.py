"""What a user can do, one function each; every one is durable when it returns."""
