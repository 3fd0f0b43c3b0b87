export function FirstRunInvitation() {
  return null;
}
