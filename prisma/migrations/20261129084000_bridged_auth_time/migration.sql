-- The pool's own time of a sign-in by the bridge, once it came back with it: from then on that moment
-- stands for the sign-in, and not the time around it (decision 0101).
ALTER TABLE "bridged_sign_ins" ADD COLUMN "auth_time" timestamptz(6);
