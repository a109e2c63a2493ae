"""What keeps a person from using the window who sees little, uses no mouse, or has it read aloud: found by looking."""
