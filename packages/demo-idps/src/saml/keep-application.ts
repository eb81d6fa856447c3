import type { Idp } from '../idp/idp.ts';
import type { SamlApplication } from '../state/applications.ts';

/** Any website can have a browser ask for an application that it invented: the latest ones stay. */
const MAX_NOTED = 20;

/** Registers an application, in place of one with its entity id. */
export const registerApplication = (
  idp: Idp,
  application: Pick<SamlApplication, 'entityId' | 'acsUrl'>,
) => replace(idp, { ...application, isRegistered: true });

/** Notes an application that asked, so that sign-ins can start here. What is registered stays so. */
export async function noteApplication(idp: Idp, application: SamlApplication): Promise<void> {
  const { entityId, nameIdFormat } = application;
  const known = idp.file.value.samlApplications.find((one) => one.entityId === entityId);
  if (!known?.isRegistered) return replace(idp, application);
  if (nameIdFormat !== known.nameIdFormat) {
    await replace(idp, { ...known, ...(nameIdFormat ? { nameIdFormat } : {}) });
  }
}

function replace(idp: Idp, application: SamlApplication): Promise<void> {
  const { value } = idp.file;
  const others = value.samlApplications.filter((one) => one.entityId !== application.entityId);
  const all = [...others, application];
  const noted = all.filter((one) => !one.isRegistered).slice(-MAX_NOTED);
  const samlApplications = all.filter((one) => one.isRegistered || noted.includes(one));
  return idp.file.set({ ...value, samlApplications });
}
