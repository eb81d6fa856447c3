'use client';

import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the page.
 * @param onFiles what was dropped; folders are left out
 * @returns whether files are being dragged over the page
 */
export function useFileDrop(onFiles: (files: File[], folders: boolean) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    // Each element that is passed tells of entering and leaving: the page is left with the last one.
    let depth = 0;
    function onEnter(event: DragEvent) {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    }
    function onLeave(event: DragEvent) {
      if (!hasFiles(event)) return;
      depth -= 1;
      if (depth <= 0) end();
    }
    function onOver(event: DragEvent) {
      if (!hasFiles(event) || !event.dataTransfer) return;
      // Else the browser would open the file in place of the page.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    }
    function onDrop(event: DragEvent) {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      end();
      const items = Array.from(event.dataTransfer.items).filter(({ kind }) => kind === 'file');
      const plain = items.filter((item) => item.webkitGetAsEntry()?.isDirectory !== true);
      const files = plain.map((item) => item.getAsFile()).filter((file) => file !== null);
      take(files, plain.length < items.length);
    }
    function end() {
      depth = 0;
      setOver(false);
    }
    const listeners = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop };
    for (const [name, listener] of Object.entries(listeners)) {
      document.addEventListener(name as 'drop', listener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        document.removeEventListener(name as 'drop', listener);
      }
    };
  }, []);

  return over;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
