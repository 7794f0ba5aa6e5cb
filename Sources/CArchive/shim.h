#pragma once
#include <archive.h>
#include <archive_entry.h>

/* Macros with casts, which Swift does not import. */
static inline void sigap_is_file(struct archive_entry *entry) { archive_entry_set_filetype(entry, AE_IFREG); }
static inline int sigap_tells_file(struct archive_entry *entry) {
    return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == NULL;
}
