import { warnBeforeLeaving } from './leave-warning.ts';
import { Slots } from './slots.ts';
import { forgetUpload, isSameFile, noteUpload, type Unfinished } from './unfinished.ts';
import { Upload, type UploadApi, type UploadView } from './upload.ts';

const FILES_AT_ONCE = 3;
const PARTS_AT_ONCE = 3;
/** Progress is shown so often; a change of state at once. */
const SHOWN_EVERY_MS = 250;

const NONE: readonly UploadView[] = [];

/**
 * The uploads of a tenant in this tab. They go on while one looks at other pages of the app; closing
 * the tab asks first.
 */
export class UploadQueue {
  #uploads: readonly Upload[] = [];
  #views: readonly UploadView[] = NONE;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #api: UploadApi;
  readonly #slots = { files: new Slots(FILES_AT_ONCE), parts: new Slots(PARTS_AT_ONCE) };

  constructor(api: UploadApi) {
    this.#api = api;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getViews = (): readonly UploadView[] => this.#views;

  /** Uploads files; one that was begun before goes on where it stopped. */
  add(files: readonly File[], unfinished: readonly Unfinished[]): void {
    const known = new Set(this.#uploads.map(({ view }) => view.id));
    const waiting = unfinished.filter(({ id }) => !known.has(id));
    for (const file of files) {
      const begun = waiting.findIndex((one) => isSameFile(one, file));
      const [resumed] = begun < 0 ? [] : waiting.splice(begun, 1);
      this.#start(file, resumed?.id ?? null);
    }
  }

  pause(key: number): void {
    this.#find(key)?.pause();
  }

  /** Goes on with one that was paused or has failed. */
  resume(key: number): void {
    void this.#find(key)?.start();
  }

  /** Stops one and takes it off the list, and what is there of it off the store. */
  async cancel(key: number): Promise<void> {
    const upload = this.#find(key);
    if (!upload) return;
    this.dismiss(key);
    // What the API did not hear of is among the unfinished ones, and given up in the end.
    await upload.cancel().catch(() => undefined);
    if (upload.view.id !== null) forgetUpload(upload.view.id);
  }

  /** Takes one that has ended off the list. */
  dismiss(key: number): void {
    this.#uploads = this.#uploads.filter((one) => one.key !== key);
    this.#publish();
  }

  /** Takes all that have arrived off the list. */
  dismissDone(): void {
    this.#uploads = this.#uploads.filter(({ view }) => view.state !== 'done');
    this.#publish();
  }

  #start(file: File, id: string | null): void {
    const upload = new Upload({
      file,
      id,
      api: this.#api,
      slots: this.#slots,
      onChange: (changed) => this.#onChange(changed),
    });
    this.#uploads = [...this.#uploads, upload];
    void upload.start();
  }

  #onChange(upload: Upload): void {
    const { key, state, id } = upload.view;
    const shown = this.#views.find((one) => one.key === key);
    if (id !== null && shown?.id !== id) noteUpload(id, upload.file);
    if (id !== null && state === 'done') forgetUpload(id);
    if (state !== shown?.state) this.#publish();
    else this.#timer ??= setTimeout(() => this.#publish(), SHOWN_EVERY_MS);
  }

  #publish(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#views = this.#uploads.map(({ view }) => view);
    warnBeforeLeaving(
      this,
      this.#uploads.some(({ active }) => active),
    );
    for (const listener of this.#listeners) listener();
  }

  #find(key: number): Upload | undefined {
    return this.#uploads.find((one) => one.key === key);
  }
}
