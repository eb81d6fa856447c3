#!/usr/bin/env node
// Plain JavaScript, so that the cache is on before the first TypeScript is met: what strips types
// takes a quarter of the start to load, and with a warm cache is not needed.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('../src/cli.ts');
