-- An operator lets the reconciler give back what waits since a restore (decision 0048).

GRANT SELECT, UPDATE ("held_since") ON "reconciliations" TO "gatehouse_app";
