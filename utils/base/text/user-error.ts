/** An error for the teacher: what is wrong and what to do. Contains no personal data. */
export class UserError extends Error {
  constructor(note: string) {
    super(note);
    this.name = 'UserError';
  }
}

/** The Russian message of any failure; for unknown ones only the kind, never the data. */
export function messageFor(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') {
    return 'На диске нет места: записать не удалось. Освободите место и повторите — ничего не потеряно.';
  }
  if (name === 'BlockedError') {
    return 'Классрук обновился, а другая его вкладка ещё держит прежнее хранилище. Закройте её и повторите.';
  }
  if (name === 'VersionError') {
    return 'Хранилище сделано более новой версией Классрука. Обновите расширение.';
  }
  if (name === 'ValiError') return 'Запись повреждена и отложена в сторону. Остальное работает.';
  return 'Не получилось из-за внутренней ошибки. Повторите; если не поможет, перезапустите браузер.';
}
