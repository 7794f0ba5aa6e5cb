// Phrases: see docs/architecture.md
