// TicketEngine: see docs/architecture.md
