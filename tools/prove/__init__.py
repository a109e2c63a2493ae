"""Long proofs that nothing is lost, doubled or untrue; the tests run a slice of each."""
