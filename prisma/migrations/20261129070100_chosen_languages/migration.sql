-- Whether the language is one that the person has chosen, or only what their browser asked for
-- when they last signed in: mails speak either, pages follow a choice alone.
ALTER TABLE "users" ADD COLUMN "locale_chosen" boolean NOT NULL DEFAULT false;
