export const devices = {
  unknown: 'Unbekanntes Gerät',
  onSystem: '{browser} unter {system}',
  onPhone: '{browser} auf dem {system}',
};
