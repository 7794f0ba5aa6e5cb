-- Sends one request over and over, as somebody who is signed in.
--   wrk … -s request.lua URL -- FILE      METHOD PATH, lines of headers, an empty line, the body
-- Each `{command_id}` in a body becomes a fresh UUIDv7 (RFC 9562).
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

local method, path, body
local headers = { ["Accept-Encoding"] = "gzip" }

function init(arguments)
    local file = assert(io.open(arguments[1]))
    method, path = file:read("*l"):match("^(%S+) (%S+)$")
    for line in file:lines() do
        if line == "" then break end
        local name, value = line:match("^(%S+): (.*)$")
        headers[name] = value
    end
    body = file:read("*a")
    file:close()
    math.randomseed(os.time() * 16 + number)
end

local function command_id()
    local random = math.random
    return string.format(
        "%012x7%03x8%03x%04x%04x%04x", os.time() * 1000 + random(0, 999), random(0, 0xfff), random(0, 0xfff),
        random(0, 0xffff), random(0, 0xffff), random(0, 0xffff))
end

function request()
    return wrk.format(method, path, headers, (body:gsub("{command_id}", command_id)))
end
