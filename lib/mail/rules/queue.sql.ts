/** Whether mail `mail` (an alias) is still to be sent: neither sent nor given up. */
export function isQueued(mail: string): string {
  return `(${mail}.sent_at IS NULL AND ${mail}.given_up_at IS NULL)`;
}
