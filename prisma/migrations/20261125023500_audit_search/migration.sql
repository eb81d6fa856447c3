-- A tenant's admins can have their chain verified: its end must be readable under the tenant's scope.

GRANT SELECT ON "audit_heads" TO "gatehouse_app";
