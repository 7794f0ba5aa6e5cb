#pragma once
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift does not import.
static inline int sigap_sqlite_bind_text(sqlite3_stmt *statement, int position, const char *text, sqlite3_uint64 size) {
    return sqlite3_bind_text64(statement, position, text, size, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int sigap_sqlite_bind_blob(sqlite3_stmt *statement, int position, const void *bytes, sqlite3_uint64 size) {
    return sqlite3_bind_blob64(statement, position, bytes, size, SQLITE_TRANSIENT);
}

// sqlite3_db_config is variadic. Defensive mode keeps SQL from writing into the file's own structures.
static inline int sigap_sqlite_be_defensive(sqlite3 *database) {
    return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
