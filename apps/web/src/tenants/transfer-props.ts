/** Of each step of a transfer of ownership. */
export interface TransferProps {
  tenant: { slug: string; name: string };
  /** Who looks at the page. */
  self: { userId: string; email: string };
  /** What is said where something else led here. */
  texts?: { title: string; description: string };
  onClose: () => void;
}
