-- Erasing a person takes what they were told, and the devices they are known by.

GRANT SELECT, DELETE ON "notifications", "known_devices" TO "gatehouse_worker";
