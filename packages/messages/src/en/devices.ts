export const devices = {
  unknown: 'Unknown device',
  onSystem: '{browser} on {system}',
  onPhone: '{browser} on {system}',
} as const;
