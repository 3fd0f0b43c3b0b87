export function AssistantSheet() {
  return null;
}
