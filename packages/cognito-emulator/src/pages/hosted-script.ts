/**
 * Script of every hosted page: shows and hides what is typed into password fields, and takes blanks
 * and dashes out of codes that are pasted. Pages work without it.
 */
export const hostedScript = `'use strict';
for (const button of document.querySelectorAll('button[data-reveal]')) {
  const input = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
    input.focus();
  });
  // Password managers know the field by its type.
  input.form.addEventListener('submit', () => { input.type = 'password'; });
}
for (const input of document.querySelectorAll('input.code')) {
  input.addEventListener('input', () => {
    const digits = input.value.replace(/\\D+/g, '');
    if (digits !== input.value) input.value = digits;
  });
}
`;
