/** What a mail of a notification says. */
export interface NotificationText {
  readonly subject: string;
  readonly title: string;
  readonly sentence: string;
  readonly button: string;
  readonly closing: string;
}
