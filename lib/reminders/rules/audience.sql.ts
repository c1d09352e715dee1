// SQL fragments for the recipients of reminders.

/** Joins the basic member of account `a`, if they have a login: reminders are sent to them. */
export const registered = `JOIN cardmember m ON m.account_id = a.account_id AND m.role = 'basic'
  JOIN credential c ON c.account_id = m.account_id AND c.cardmember_id = m.cardmember_id
    AND c.ended_at IS NULL`;

/** Whether member `m` has not been reminded of this occasion yet. */
export function notRemindedYet(topic: string, occasion: string): string {
  return `NOT EXISTS (SELECT FROM reminder n WHERE n.account_id = m.account_id
    AND n.cardmember_id = m.cardmember_id AND n.topic = '${topic}' AND n.occasion = ${occasion})`;
}
