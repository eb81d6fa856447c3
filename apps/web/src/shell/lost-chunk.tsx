'use client';

import { useEffect } from 'react';

const KEY = 'reloaded-for-chunk';

/** Milliseconds in which a second reload would be a loop. */
const PAUSE = 60_000;

/** Did a part of the program fail to load, as after a deploy that replaced it? */
export function isLostChunk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'ChunkLoadError' || /failed to load chunk|loading chunk/i.test(error.message)
  );
}

/** Loads the page once more, with the parts that are there now. False if that was just done. */
export function reloadOnce(): boolean {
  if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < PAUSE) return false;
  sessionStorage.setItem(KEY, String(Date.now()));
  location.reload();
  return true;
}

/** A tab that is older than the program on the server gets a new one when a part is missing. */
export function ReloadForLostChunks() {
  useEffect(() => {
    const onError = (event: ErrorEvent) => {
      if (isLostChunk(event.error)) reloadOnce();
    };
    const onRejection = ({ reason }: PromiseRejectionEvent) => {
      if (isLostChunk(reason)) reloadOnce();
    };
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    return () => {
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    };
  }, []);
  return null;
}
