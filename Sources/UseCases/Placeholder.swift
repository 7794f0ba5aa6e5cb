// UseCases: see docs/architecture.md
