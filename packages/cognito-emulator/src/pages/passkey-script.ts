/**
 * Script of the passkey pages: runs the WebAuthn ceremony that the form's data describes, puts the
 * result into the form and sends it.
 */
export const passkeyScript = `'use strict';
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const message = form.querySelector('[data-passkey-error]');
  let sending = false;
  form.addEventListener('submit', async (event) => {
    if (sending) return;
    event.preventDefault();
    message.hidden = true;
    try {
      const options = JSON.parse(form.dataset.options);
      const creating = form.dataset.passkey === 'create';
      const credential = creating
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
          });
      form.elements.CREDENTIAL.value = JSON.stringify(credential.toJSON());
      sending = true;
      form.requestSubmit();
    } catch (error) {
      message.textContent = form.dataset.failed + ' ' + error.message;
      message.hidden = false;
    }
  });
}
`;
