-- Asks for one of many pages at random, as somebody who is signed in.
--   wrk … -s random-path.lua URL -- COOKIE FILE-OF-PATHS
local paths = {}

function init(arguments)
    wrk.headers["Cookie"] = arguments[1]
    wrk.headers["Accept-Encoding"] = "gzip"
    for line in io.lines(arguments[2]) do paths[#paths + 1] = line end
    math.randomseed(#paths)
end

function request()
    return wrk.format("GET", paths[math.random(#paths)])
end
