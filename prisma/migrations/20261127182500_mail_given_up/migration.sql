-- Mail that was given up is counted at every reading of the metrics, and by `npm run today`.
CREATE INDEX mail_given_up ON mail (given_up_at) WHERE given_up_at IS NOT NULL;
