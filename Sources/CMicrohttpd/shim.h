#pragma once
#include <microhttpd.h>

// Only what Swift cannot call or read: variadic functions, and macros with casts.

typedef size_t (*cmicrohttpd_unescape)(void *owner, struct MHD_Connection *connection, char *text);

// MHD_start_daemon is variadic. Callbacks all get the same owner.
static inline struct MHD_Daemon *_Nullable cmicrohttpd_start(
    unsigned int flags,
    struct MHD_OptionItem *_Nonnull options,
    MHD_AccessHandlerCallback _Nonnull handler,
    MHD_RequestCompletedCallback _Nonnull completed,
    MHD_NotifyConnectionCallback _Nonnull connected,
    cmicrohttpd_unescape _Nonnull unescape,
    void *_Nonnull owner)
{
    return MHD_start_daemon(
        flags, 0, NULL, NULL, handler, owner,
        MHD_OPTION_NOTIFY_COMPLETED, completed, owner,
        MHD_OPTION_NOTIFY_CONNECTION, connected, owner,
        MHD_OPTION_UNESCAPE_CALLBACK, unescape, owner,
        MHD_OPTION_ARRAY, options,
        MHD_OPTION_END);
}

// MHD_get_connection_info is variadic.
static inline const struct sockaddr *_Nullable cmicrohttpd_client_address(struct MHD_Connection *_Nonnull connection)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info == NULL ? NULL : info->client_addr;
}

// MHD_get_connection_info is variadic.
static inline int cmicrohttpd_descriptor(struct MHD_Connection *_Nonnull connection)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info == NULL ? -1 : info->connect_fd;
}

// MHD_get_daemon_info is variadic.
static inline unsigned int cmicrohttpd_connections(struct MHD_Daemon *_Nonnull daemon)
{
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
    return info == NULL ? 0 : info->num_connections;
}
