import type { Told } from './told.js';

/** Deletes a conversation, as its reader may. @throws Error when the API does not */
export async function removeSession(url: string, { id, token }: NonNullable<Told['session']>): Promise<void> {
  const response = await fetch(`${url}/v1/sessions/${id}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`Deleting a conversation was answered with ${response.status}.`);
}
