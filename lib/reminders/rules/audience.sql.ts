// Whom the notices of the clock are for, as parts of the statements that look for what is due.

/** The basic member of an account, where they have a login: the clock's notices are for them. */
export const registered = `JOIN cardmember m ON m.account_id = a.account_id AND m.role = 'basic'
  JOIN credential c ON c.account_id = m.account_id AND c.cardmember_id = m.cardmember_id
    AND c.ended_at IS NULL`;

/** Not told yet of this occasion. */
export function notRemindedYet(topic: string, occasion: string): string {
  return `NOT EXISTS (SELECT FROM notice n WHERE n.account_id = m.account_id
    AND n.cardmember_id = m.cardmember_id AND n.topic = '${topic}' AND n.occasion = ${occasion})`;
}
