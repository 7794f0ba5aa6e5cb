-- Sends the report form as browsers do: each browser with its own cookie and its own token against forged
-- forms, at most nine times, and each report under a fresh id.
--   wrk … -s report.lua URL -- FILE-OF-BROWSERS THREADS [UNIT]      a line of the file: COOKIE TOKEN
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

local browsers, sent = {}, 0
local boundary = "----sigap"
local fields = {
    complaint = "mati", unit = "opd-7", place_text = "Ruang rapat lantai 2", since = "",
    text = "Internet mati sejak pagi, lampu modem merah, sudah dinyalakan ulang dua kali.",
    name = "Sari Pelapor", post = "Staf", contact = "0811-0000-0007", from = "/lapor",
}

function init(arguments)
    local all = tonumber(arguments[2])
    fields.unit = arguments[3] or fields.unit
    local line_number = 0
    for line in io.lines(arguments[1]) do
        if line_number % all == number then
            local cookie, token = line:match("^(%S+) (%S+)$")
            browsers[#browsers + 1] = { cookie = cookie, token = token }
        end
        line_number = line_number + 1
    end
    math.randomseed(os.time() + number)
end

-- UUIDv7 (RFC 9562).
local function command_id()
    local now = os.time() * 1000 + math.random(0, 999)
    return string.format(
        "%012x7%03x%04x%06x%06x", now, math.random(0, 0xfff), 0x8000 + math.random(0, 0x3fff),
        math.random(0, 0xffffff), math.random(0, 0xffffff))
end

local function part(name, value)
    return "--" .. boundary .. "\r\nContent-Disposition: form-data; name=\"" .. name .. "\"\r\n\r\n" .. value .. "\r\n"
end

function request()
    local browser = browsers[math.floor(sent / 9) % #browsers + 1]
    sent = sent + 1
    local body = { part("csrf", browser.token), part("command_id", command_id()) }
    for name, value in pairs(fields) do body[#body + 1] = part(name, value) end
    body[#body + 1] = "--" .. boundary .. "--\r\n"
    return wrk.format("POST", "/perintah/receive-report", {
        ["Cookie"] = browser.cookie, ["Content-Type"] = "multipart/form-data; boundary=" .. boundary,
        ["Accept-Encoding"] = "gzip",
    }, table.concat(body))
end
