import { config } from 'zod/v4/core';

// zod writes code at run time when it may; our content security policy forbids it, and even the try is reported as a breach.
config({ jitless: true });
