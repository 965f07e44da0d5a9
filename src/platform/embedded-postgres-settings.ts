import { totalmem } from 'node:os';

/**
 * The settings of the embedded server as command-line arguments, so that one place decides them at every start.
 * Nothing that a person typed may reach the log: errors are not logged (their text quotes values), only crashes,
 * starts and stops, without details, statements or parameters.
 */
export function settingsFor(options: { socketFolder: string; durable: boolean }): string[] {
  const settings = { ...always, ...(options.durable ? { ...kept, ...memoryFor(memory()) } : thrownAway) };
  // After a crash every file must be on disk before recovery: one call for the whole file system, not one for each.
  const sync = process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {};
  // The setting is a list; quoted, so that a comma or a space in TMPDIR stays inside the one name.
  const socket = { unix_socket_directories: `"${options.socketFolder.replaceAll('"', '""')}"` };
  return Object.entries({ ...settings, ...sync, ...socket }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

/**
 * How much of the machine's memory (bytes) the server keeps pages in: an eighth, from 128 MB to 2 GB; and what it may expect the
 * system to keep beside it. Searching two million people in a province took 71 ms (p95) with 128 MB and 51 ms with 2 GB.
 */
export function memoryFor(bytes: number): { shared_buffers: string; effective_cache_size: string } {
  const eighth = Math.floor(bytes / 8 / 2 ** 20);
  const buffers = Math.min(2048, Math.max(128, eighth));
  return { shared_buffers: `${buffers}MB`, effective_cache_size: `${Math.max(1024, eighth * 4)}MB` };
}

// A container may have less than its machine.
function memory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

const always = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  shared_buffers: '128MB',
  shared_preload_libraries: '',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO, YMD',
  idle_in_transaction_session_timeout: '60s',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_connections: '',
  log_disconnections: 'off',
};

const kept = {
  max_connections: '60',
  wal_level: 'replica',
  max_wal_size: '1GB',
  wal_compression: 'on',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
};

const thrownAway = {
  max_connections: '200',
  wal_level: 'minimal',
  max_wal_senders: '0',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};
