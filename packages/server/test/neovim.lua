-- What somebody does in Neovim with a map, by the editor's own client. It prints what the editor then shows, as one
-- line of JSON for each thing that was done; neovim.test.ts looks at them. The folder is the one it is started in.

local patience = 30000

local function say(name, value)
  io.stdout:write(vim.json.encode({ name = name, value = value }) .. '\n')
end

local function wait(what, holds)
  if not vim.wait(patience, holds, 20) then error('never came: ' .. what) end
end

local function open(name)
  vim.cmd('edit ' .. name)
  wait('a server for ' .. name, function() return #vim.lsp.buf_get_clients(0) > 0 end)
end

local function lines(name)
  return vim.api.nvim_buf_get_lines(vim.fn.bufnr(name), 0, -1, false)
end

local function codes()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do found[one.code or (one.user_data or {}).lsp.code] = one.message end
  return found
end

-- Puts the cursor on the first letter of a text.
local function to(text)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. text, 'cW') > 0, 'not found: ' .. text)
end

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, patience) or {}) do
    if answer.result then return answer.result end
  end
end

-- The text of the window that floats over the others.
local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
    end
  end
end

local function diagnose()
  open('clinic.migmap')
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { 'layer spare { owner nobody }' })
  wait('a finding', function() return codes()['reference/unknown'] ~= nil end)
  say('finding', codes()['reference/unknown'])
  vim.cmd('silent undo')
  wait('the end of it', function() return codes()['reference/unknown'] == nil end)
  say('findings afterwards', vim.fn.count(vim.tbl_keys(codes()), 'reference/unknown'))
end

local function complete()
  to('depends on \\zs\\w')
  local items = vim.lsp.util.extract_completion_items(ask('textDocument/completion', vim.lsp.util.make_position_params()))
  local labels = {}
  for _, item in ipairs(items) do table.insert(labels, item.label) end
  say('completion', labels)
end

local function hover()
  to('service mail')
  vim.fn.cursor(0, vim.fn.col('.') + 8)
  vim.lsp.buf.hover()
  wait('a window with what is known', floating)
  say('hover', floating())
  vim.cmd('silent! fclose')
end

local function go()
  open('map.migmap')
  to('it }')
  vim.lsp.buf.definition()
  wait('the other file', function() return vim.fn.expand('%:t') == 'teams.migmap' end)
  say('definition', { vim.fn.expand('%:t'), vim.fn.line('.'), vim.fn.col('.') })
end

local function rename()
  open('map.migmap')
  to('it }')
  vim.lsp.buf.rename('infra')
  wait('the new name', function()
    return lines('map.migmap')[2]:find('infra') and lines('teams.migmap')[1]:find('infra')
  end)
  say('rename', { lines('map.migmap'), lines('teams.migmap') })
end

local function act()
  open('slip.migmap')
  wait('a finding', function() return codes()['reference/unknown'] ~= nil end)
  to('infro')
  vim.ui.select = function(choices, options, choose)
    local titles = {}
    for index, choice in ipairs(choices) do
      titles[index] = options.format_item(choice)
      if titles[index]:find('infra') then choose(choice, index) end
    end
    say('offers', titles)
  end
  vim.lsp.buf.code_action()
  wait('the change', function() return not lines('slip.migmap')[2]:find('infro') end)
  say('code action', lines('slip.migmap'))
end

local function format()
  open('untidy.migmap')
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = patience }) else vim.lsp.buf.formatting_sync({}, patience) end
  say('format', lines('untidy.migmap'))
end

local function follow()
  open('map.migmap')
  local lens = ask('textDocument/codeLens', { textDocument = vim.lsp.util.make_text_document_params() })[1]
  vim.lsp.commands['migmap.showReferences'](ask('codeLens/resolve', lens).command)
  say('lens', vim.fn.getqflist({ title = 1, size = 1 }))
  vim.cmd('cclose')
end

local done, fault = pcall(function()
  for _, step in ipairs({ diagnose, complete, hover, go, rename, act, format, follow }) do step() end
end)
if not done then say('fault', fault) end
vim.cmd('qall!')
